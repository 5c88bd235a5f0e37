@NullMarked
package io.greenprint.api.evaluate;

import org.jspecify.annotations.NullMarked;
