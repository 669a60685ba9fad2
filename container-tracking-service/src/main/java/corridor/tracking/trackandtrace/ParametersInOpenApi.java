package corridor.tracking.trackandtrace;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The query parameters, which are read from the request as it is. */
@Component
class ParametersInOpenApi implements GlobalOperationCustomizer {
    @Override
    public io.swagger.v3.oas.models.Operation customize(
            io.swagger.v3.oas.models.Operation operation, HandlerMethod method) {
        names(method.getBeanType())
                .forEach(name -> operation.addParametersItem(new Parameter()
                        .in("query")
                        .name(name)
                        .required(false)
                        .schema(new StringSchema())
                        .description("as DCSA's text has it")));
        return operation;
    }

    private static Collection<String> names(Class<?> controller) {
        if (controller == V2Controller.class) {
            return V2Query.PARAMETERS;
        }
        return controller == V3Controller.class ? V3Query.PARAMETERS : List.of();
    }
}
