package corridor.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which operations need no key for the request: those marked with {@link CarriesOwnKeys}. */
final class OwnKeys {
    private final Supplier<Set<String>> operations;

    OwnKeys(Supplier<RequestMappingHandlerMapping> mapping) {
        operations = SingletonSupplier.of(() -> mapping.get().getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(CarriesOwnKeys.class))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(path -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean areCarriedBy(HttpServletRequest request) {
        return operations.get().contains(request.getMethod() + " " + request.getRequestURI());
    }
}
