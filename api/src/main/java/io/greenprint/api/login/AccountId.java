package io.greenprint.api.login;

import java.io.Serializable;

/**
 * What a session keeps of who logged in: the account itself is asked for with every request, so
 * that what is taken from it is taken at once.
 *
 * @param id of the account
 */
record AccountId(String id) implements Serializable {

  /** What Spring Security prints as the name. */
  @Override
  public String toString() {
    return id;
  }
}
