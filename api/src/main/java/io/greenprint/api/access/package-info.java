/**
 * Who may do what. {@link io.greenprint.api.access.Access} decides, and nothing else: controllers
 * ask it, and questions carry what it lets their caller see.
 */
@NullMarked
package io.greenprint.api.access;

import org.jspecify.annotations.NullMarked;
