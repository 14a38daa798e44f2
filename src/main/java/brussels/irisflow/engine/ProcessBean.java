package brussels.irisflow.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what the expressions of one process may call. The name is the process id in camel case: {@code deadlineWatch} for
 * {@code deadline-watch}. Methods run inside the engine's transaction and answer values on which gateways branch; they do
 * not throw for a branch, because an exception undoes the whole step.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
@Transactional(propagation = Propagation.MANDATORY)
public @interface ProcessBean {

  @AliasFor(annotation = Component.class, attribute = "value")
  String value();
}
