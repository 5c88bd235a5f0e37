/**
 * Rules of the house that no reviewer should have to check: format, arrows between modules, habits.
 */
@NullMarked
package io.greenprint.api.house;

import org.jspecify.annotations.NullMarked;
