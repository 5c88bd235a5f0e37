package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.api.login.AccountService;
import io.greenprint.api.login.AccountService.NewAccount;
import io.greenprint.graph.access.Account;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who asks, and who may log in. */
@Controller
final class AccountController {

  private final Access access;
  private final ObjectProvider<AccountService> accounts;

  AccountController(Access access, ObjectProvider<AccountService> accounts) {
    this.access = access;
    this.accounts = accounts;
  }

  @QueryMapping
  Caller caller(@ContextValue Caller caller) {
    return caller;
  }

  @QueryMapping
  List<Account> accounts(@ContextValue Caller caller) {
    return administered(caller).all();
  }

  @MutationMapping
  Account addAccount(@Argument NewAccount input, @ContextValue Caller caller) {
    return administered(caller).add(input);
  }

  @MutationMapping
  Account setAccountPassword(
      @Argument String id, @Argument String password, @ContextValue Caller caller) {
    return administered(caller).setPassword(id, password);
  }

  @MutationMapping
  Account setAccountDisabled(
      @Argument String id, @Argument boolean disabled, @ContextValue Caller caller) {
    return administered(caller).setDisabled(id, disabled);
  }

  @MutationMapping
  Account resetSecondFactor(@Argument String id, @ContextValue Caller caller) {
    return administered(caller).resetSecondFactor(id);
  }

  @SchemaMapping
  boolean secondFactor(Account account) {
    return account.secondFactor() != null;
  }

  private AccountService administered(Caller caller) {
    access.require(caller, Right.ADMINISTER);
    return accounts.getObject();
  }
}
