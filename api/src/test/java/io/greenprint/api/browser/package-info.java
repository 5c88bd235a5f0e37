/** The pages in a real browser: whole journeys, accessibility, and nothing but this machine. */
@NullMarked
package io.greenprint.api.browser;

import org.jspecify.annotations.NullMarked;
