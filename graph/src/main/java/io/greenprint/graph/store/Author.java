package io.greenprint.graph.store;

/**
 * Who says something by hand.
 *
 * @param name of the person
 * @param why in the person's words; empty where none are given
 */
public record Author(String name, String why) {}
