/** Files that come in through HTTP. */
@NullMarked
package io.greenprint.api.upload;

import org.jspecify.annotations.NullMarked;
