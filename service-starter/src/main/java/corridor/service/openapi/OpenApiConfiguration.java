package corridor.service.openapi;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.idempotency.CarriesOwnKeys;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI 3.1 text: what all operations share is written once, here. */
@AutoConfiguration
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Paging.class);
    }

    @Bean
    OpenAPI openApi(
            @Value("${spring.application.name}") String name,
            @Value("${corridor.description:A service of the port.}") String text) {
        return new OpenAPI()
                .info(new Info()
                        .title(name)
                        .version("v1")
                        .description(text)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("through the gateway")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    GlobalOperationCustomizer whatAllOperationsShare() {
        return (operation, method) -> {
            if (takes(method, Paging.class)) {
                operation.addParametersItem(query("limit", "items per page, 50 if not said")
                        .schema(new IntegerSchema()
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(500))));
                operation.addParametersItem(
                        query("cursor", "nextCursor of the page before").schema(new StringSchema()));
            }
            if (!AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class)
                    && !method.hasMethodAnnotation(CarriesOwnKeys.class)) {
                operation.addParametersItem(new Parameter()
                        .in("header")
                        .name("Idempotency-Key")
                        .required(true)
                        .description("one per intended change; the same key gets the same answer")
                        .schema(new StringSchema().minLength(8).maxLength(128)));
            }
            sayWhoMay(operation, method);
            sayHowItRefuses(operation);
            return operation;
        };
    }

    private static void sayWhoMay(Operation operation, HandlerMethod method) {
        AllowedTo allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
        }
        if (allowed != null) {
            String who = Arrays.stream(allowed.value()).map(Role::claim).collect(Collectors.joining(", "));
            String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
            operation.setDescription(before + "For: " + who + ".");
        }
    }

    private static void sayHowItRefuses(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("refused: an RFC 9457 problem with field, rule and remedy per violation")
                                .content(new Content().addMediaType("application/problem+json", new MediaType())));
    }

    private static Parameter query(String name, String text) {
        return new Parameter().in("query").name(name).description(text);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(type);
    }
}
