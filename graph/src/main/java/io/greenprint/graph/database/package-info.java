/**
 * The database: the bundled Neo4j as a child process, or a server given by URI. Both give a driver.
 */
@NullMarked
package io.greenprint.graph.database;

import org.jspecify.annotations.NullMarked;
