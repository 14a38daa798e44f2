package brussels.irisflow.security;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Lets accounts with a password of ours log in; each group is the authority {@code ROLE_<group>}. An account that does not
 * exist, one without a password and one that has to wait are answered alike, in the same time.
 */
@Service
class AccountUserDetails implements UserDetailsService {

  private final Accounts accounts;
  private final LoginAttempts attempts;

  AccountUserDetails(Accounts accounts, LoginAttempts attempts) {
    this.accounts = accounts;
    this.attempts = attempts;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return accounts.find(name)
        .filter(found -> found.passwordHash() != null && !attempts.mustWait(name))
        .map(Login::new)
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }
}
