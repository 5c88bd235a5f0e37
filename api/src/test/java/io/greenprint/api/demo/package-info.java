@NullMarked
package io.greenprint.api.demo;

import org.jspecify.annotations.NullMarked;
