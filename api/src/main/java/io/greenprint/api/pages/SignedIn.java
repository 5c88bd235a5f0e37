package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.login.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looks at a page, for the frame of all pages. */
@Component("signedIn")
class SignedIn {

  private final Door door;

  SignedIn(Door door) {
    this.door = door;
  }

  /** Who logged in; null where nobody did, or nobody has to. */
  public @Nullable Caller caller() {
    return door.isGuarded() ? door.known().orElse(null) : null;
  }
}
