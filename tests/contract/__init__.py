"""The document is the truth: the same in what real servers answer, in their source, in the facade, and over time."""
