/** The running service: start, its parts, and how commands find it. */
@NullMarked
package io.greenprint.api.service;

import org.jspecify.annotations.NullMarked;
