package brussels.irisflow.security;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Lets accounts with a password of ours log in; each group is the authority {@code ROLE_<group>}. */
@Service
class AccountUserDetails implements UserDetailsService {

  private final Accounts accounts;

  AccountUserDetails(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Account account = accounts.find(name)
        .filter(found -> found.passwordHash() != null)
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    List<SimpleGrantedAuthority> authorities = account.groups().stream()
        .map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList();
    return new User(account.name(), account.passwordHash(), authorities);
  }
}
