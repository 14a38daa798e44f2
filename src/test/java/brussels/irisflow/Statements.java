package brussels.irisflow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what the application asks of its database: every statement that is executed, by JPA, by SQL of our own or by the
 * engine, a batch as one. Commits are not counted. Nothing else may run meanwhile.
 */
public final class Statements implements BeanPostProcessor, PriorityOrdered {

  private static final List<List<String>> LISTENING = new CopyOnWriteArrayList<>();

  /** The statements that are executed while this runs, in their order. */
  public static List<String> during(Runnable action) {
    List<String> executed = new CopyOnWriteArrayList<>();
    LISTENING.add(executed);
    try {
      action.run();
    } finally {
      LISTENING.remove(executed);
    }
    return new ArrayList<>(executed);
  }

  /** First of all, so that nothing gets hold of the database unseen. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return "dataSource".equals(name) && bean instanceof DataSource source ? new Heard(source) : bean;
  }

  private static final class Heard extends DelegatingDataSource {

    Heard(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
      return heard(Connection.class, super.getConnection(), null);
    }
  }

  /** The same connection or statement, whose executions are heard. */
  private static <T> T heard(Class<T> type, Object real, String prepared) {
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (method.getName().startsWith("execute") && real instanceof Statement) {
        String sql = prepared != null ? prepared : arguments == null ? "batch" : String.valueOf(arguments[0]);
        LISTENING.forEach(executed -> executed.add(sql));
      }
      Object answer = call(real, method, arguments);
      if (answer instanceof PreparedStatement && method.getName().startsWith("prepare")) {
        return heard(method.getReturnType(), answer, String.valueOf(arguments[0]));
      }
      return answer instanceof Statement && "createStatement".equals(method.getName()) ? heard(Statement.class, answer, null) : answer;
    };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
