/** GraphQL: thin controllers over {@code queries}; limits, errors and loading level by level. */
@NullMarked
package io.greenprint.api.graphql;

import org.jspecify.annotations.NullMarked;
