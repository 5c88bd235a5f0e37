@NullMarked
package io.greenprint.api.assessment;

import org.jspecify.annotations.NullMarked;
