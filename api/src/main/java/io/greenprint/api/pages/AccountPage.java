package io.greenprint.api.pages;

import io.greenprint.api.access.Caller;
import io.greenprint.api.login.AccountService;
import io.greenprint.api.login.OneTimePasswords;
import io.greenprint.queries.QueryException;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /account}: what somebody is and sees, the own password, and the second factor. */
@Controller
class AccountPage {

  private static final String ADDRESS = "redirect:/account";

  /** The session keeps the secret until its owner has shown that the app knows it. */
  private static final String SECRET = "secondFactor";

  private final AccountService accounts;

  AccountPage(AccountService accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/account")
  String account(
      Caller caller,
      HttpSession session,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    model.addAttribute("caller", caller);
    model.addAttribute("done", done);
    accounts
        .find(caller.id())
        .ifPresent(
            account -> {
              model.addAttribute("account", account);
              if (account.secondFactor() == null) {
                model.addAttribute("secret", secret(session));
              }
            });
    return "account";
  }

  @PostMapping("/account/password")
  String password(
      Caller caller,
      HttpSession session,
      @RequestParam String present,
      @RequestParam String password,
      Model model) {
    try {
      accounts.changePassword(caller.id(), present, password);
    } catch (QueryException refused) {
      model.addAttribute("passwordProblem", refused.getMessage());
      return account(caller, session, null, model);
    }
    return ADDRESS + "?done=password";
  }

  @PostMapping("/account/code")
  String code(Caller caller, HttpSession session, @RequestParam String code, Model model) {
    try {
      accounts.addSecondFactor(caller.id(), secret(session), code);
    } catch (QueryException refused) {
      model.addAttribute("codeProblem", refused.getMessage());
      return account(caller, session, null, model);
    }
    session.removeAttribute(SECRET);
    return ADDRESS + "?done=code";
  }

  private static String secret(HttpSession session) {
    if (session.getAttribute(SECRET) instanceof String kept) {
      return kept;
    }
    String made = OneTimePasswords.newSecret();
    session.setAttribute(SECRET, made);
    return made;
  }
}
