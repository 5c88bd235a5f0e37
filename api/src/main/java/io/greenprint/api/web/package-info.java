/** What every HTTP request passes, and where errors are put into words. */
@NullMarked
package io.greenprint.api.web;

import org.jspecify.annotations.NullMarked;
