/** What firms say of themselves 企业基本事实. */
@NullMarked
package io.greenprint.graph.profile;

import org.jspecify.annotations.NullMarked;
