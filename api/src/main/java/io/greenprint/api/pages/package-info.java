/** Pages for people who do not write GraphQL: rendered here, without script, Chinese first. */
@NullMarked
package io.greenprint.api.pages;

import org.jspecify.annotations.NullMarked;
