/**
 * How a caller proves who it is: by account and password, by a token of the identity provider, or
 * by the token of this machine. What it may do then is decided by {@code io.greenprint.api.access}.
 */
@NullMarked
package io.greenprint.api.login;

import org.jspecify.annotations.NullMarked;
