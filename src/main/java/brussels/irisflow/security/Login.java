package brussels.irisflow.security;

import java.util.Objects;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who logged in with a password of ours; remembers which one, so that a new password ends what the old one opened. */
class Login extends User {

  private static final long serialVersionUID = 1L;

  private final int password;

  Login(Account account) {
    super(account.name(), account.passwordHash(),
        account.groups().stream().map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList());
    this.password = Objects.hashCode(account.passwordHash());
  }

  /** Whether the account still has the password of this login. */
  boolean holds(Account account) {
    return Objects.hashCode(account.passwordHash()) == password;
  }
}
