@NullMarked
package io.greenprint.ingest.policy.facts;

import org.jspecify.annotations.NullMarked;
