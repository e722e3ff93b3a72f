"""watcherclient.testing itself: proved against recorded exchanges and against real servers."""
