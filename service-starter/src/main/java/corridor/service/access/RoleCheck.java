package corridor.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks of every controller method who may call it. The gateway has asked before; a service does not rely on that. */
final class RoleCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(method)) {
            AllowedTo allowed = allowed(method);
            if (allowed == null) {
                throw new RoleMissing("nobody has been given this operation");
            }
            if (!CallerArgument.current().is(allowed.value())) {
                throw new RoleMissing("this needs the role "
                        + Arrays.stream(allowed.value()).map(Role::claim).collect(Collectors.joining(" or ")));
            }
        }
        return true;
    }

    private static AllowedTo allowed(HandlerMethod method) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }

    /** The error page carries no data, and the OpenAPI text is public. */
    private static boolean isOpen(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
