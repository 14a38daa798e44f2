package brussels.irisflow.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/**
 * What an expression can reach, in a model, in a filter, or smuggled in by somebody: names of variables and of process beans,
 * the methods that such a bean has of its own, the business key of the execution, and reckoning with dates. Anything else of
 * Java, of Spring or of the engine is refused, however an expression comes by an object.
 */
class Expressions extends SpringExpressionManager {

  Expressions(ApplicationContext context, Map<Object, Object> beans) {
    super(context, beans);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver walled = new CompositeELResolver();
    walled.add(new Wall());
    walled.add(super.createElResolver());
    return walled;
  }

  /** Asked before all others; resolves nothing itself. */
  private static class Wall extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      if (base != null && !(base instanceof DelegateExecution && "processBusinessKey".equals(property))) {
        throw refused(base, property);
      }
      return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      boolean ofABean = AopUtils.getTargetClass(base).isAnnotationPresent(ProcessBean.class)
          && Arrays.stream(AopUtils.getTargetClass(base).getDeclaredMethods()).map(Method::getName).anyMatch(method::equals);
      boolean ofADate = base instanceof DateTime && String.valueOf(method).matches("(plus|minus)[A-Z][a-z]+");
      if (!ofABean && !ofADate) {
        throw refused(base, method);
      }
      return null;
    }

    private static ELException refused(Object base, Object member) {
      return new ELException("Expressions do not reach " + member + " of " + base.getClass().getName());
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      if (base != null) {
        throw refused(base, property);
      }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return base != null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return null;
    }
  }
}
