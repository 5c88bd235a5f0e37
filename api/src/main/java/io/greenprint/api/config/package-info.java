/** What can be configured: the properties under {@code greenprint.*}. */
@NullMarked
package io.greenprint.api.config;

import org.jspecify.annotations.NullMarked;
