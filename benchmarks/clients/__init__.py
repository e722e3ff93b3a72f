"""The clients that are compared, a module each.

A module says how to import its library (IMPORT), and has these functions, as far as the library can do it:

    connect(way, url)                  a client; way is "token", "session" or "keystone", url the endpoint of Watcher
    get(client, uuid, times)           the last of so many answers, one request after the other
    fetch_all(client)                  a list of all audits in detail
    count(client)                      how many audits an iterator gives, holding none
    create(client, times)              the last of so many new audits
    at_once(client, uuid, times, n)    the last of so many answers, n requests at a time
    state(audit)                       the state of one of these, as text
"""
