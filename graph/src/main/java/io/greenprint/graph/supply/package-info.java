/**
 * Who supplies whom, and what is attested, disclosed and sanctioned: records as sources state them.
 */
@NullMarked
package io.greenprint.graph.supply;

import org.jspecify.annotations.NullMarked;
