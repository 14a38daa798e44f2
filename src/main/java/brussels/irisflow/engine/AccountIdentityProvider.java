package brussels.irisflow.engine;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The engine's view on our accounts. It can only read, so nobody is created or changed through the engine, and a
 * substitution or a departure counts at the very next call.
 */
class AccountIdentityProvider implements ReadOnlyIdentityProvider {

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  private AccountIdentityProvider(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public User findUserById(String userId) {
    return accounts.find(userId).map(AccountIdentityProvider::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new Users(this);
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new Users(this);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new UnsupportedOperationException("Accounts are not in the engine's tables");
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return password != null && accounts.find(userId)
        .map(Account::passwordHash)
        .filter(hash -> passwords.matches(password, hash))
        .isPresent();
  }

  @Override
  public Group findGroupById(String groupId) {
    return accounts.groups().contains(groupId) ? group(groupId) : null;
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new GroupsOf(this);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new GroupsOf(this);
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants();
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenants();
  }

  @Override
  public void flush() {
    // reads only
  }

  @Override
  public void close() {
    // holds nothing
  }

  private List<User> users(UserQueryImpl query) {
    Stream<Account> found = query.getId() != null
        ? accounts.find(query.getId()).stream()
        : accounts.all().stream();
    return found
        .filter(account -> query.getIds() == null || Set.of(query.getIds()).contains(account.name()))
        .filter(account -> query.getGroupId() == null || account.groups().contains(query.getGroupId()))
        .map(AccountIdentityProvider::user).toList();
  }

  private List<Group> groups(GroupQueryImpl query) {
    Stream<String> found = query.getUserId() != null
        ? accounts.find(query.getUserId()).stream().flatMap(account -> account.groups().stream())
        : accounts.groups().stream();
    return found
        .filter(group -> query.getId() == null || query.getId().equals(group))
        .filter(group -> query.getIds() == null || Set.of(query.getIds()).contains(group))
        .sorted().map(AccountIdentityProvider::group).toList();
  }

  private static User user(Account account) {
    UserEntity user = new UserEntity(account.name());
    user.setFirstName(account.displayName());
    user.setLastName("");
    user.setEmail(account.email());
    return user;
  }

  private static Group group(String name) {
    GroupEntity group = new GroupEntity(name);
    group.setName(name);
    group.setType("WORKFLOW");
    return group;
  }

  private static <T> List<T> page(List<T> all, Page page) {
    if (page == null) {
      return all;
    }
    int from = Math.min(page.getFirstResult(), all.size());
    return all.subList(from, (int) Math.min((long) from + page.getMaxResults(), all.size()));
  }

  private static class Users extends UserQueryImpl {
    private static final long serialVersionUID = 1L;
    private final transient AccountIdentityProvider provider;

    Users(AccountIdentityProvider provider) {
      super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
      this.provider = provider;
    }

    @Override
    public long executeCount(CommandContext context) {
      return provider.users(this).size();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
      return page(provider.users(this), page);
    }
  }

  private static class GroupsOf extends GroupQueryImpl {
    private static final long serialVersionUID = 1L;
    private final transient AccountIdentityProvider provider;

    GroupsOf(AccountIdentityProvider provider) {
      super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
      this.provider = provider;
    }

    @Override
    public long executeCount(CommandContext context) {
      return provider.groups(this).size();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
      return page(provider.groups(this), page);
    }
  }

  private static class NoTenants extends TenantQueryImpl {
    private static final long serialVersionUID = 1L;

    @Override
    public long executeCount(CommandContext context) {
      return 0;
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
      return List.of();
    }
  }

  /** One provider for each command of the engine, as the engine wants it. */
  static class Factory implements SessionFactory {

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<PasswordEncoder> passwords;

    Factory(ObjectProvider<Accounts> accounts, ObjectProvider<PasswordEncoder> passwords) {
      this.accounts = accounts;
      this.passwords = passwords;
    }

    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new AccountIdentityProvider(accounts.getObject(), passwords.getObject());
    }
  }
}
