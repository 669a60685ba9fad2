package corridor.tracking.trackandtrace;

import corridor.tracking.dcsa.Feedback;
import corridor.tracking.dcsa.V2Error;
import corridor.tracking.dcsa.Version;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the port's own OpenAPI text cannot see: parameters that are read as they come, and errors of another shape. */
@Component
class TextsInOpenApi implements GlobalOpenApiCustomizer {
    private static final String TWO = "/dcsa/tnt/v2/events";
    private static final String TWO_SUBSCRIPTIONS = "/dcsa/tnt/v2/event-subscriptions";
    private static final String THREE = "/dcsa/tnt/v3/events";

    @Override
    public void customise(OpenAPI text) {
        describe(text, TWO, V2Query.PARAMETERS);
        describe(text, TWO_SUBSCRIPTIONS, List.of("limit", "cursor", "sort"));
        describe(text, THREE, V3Query.PARAMETERS);
        for (String path : List.of(TWO, TWO_SUBSCRIPTIONS)) {
            List.of("Current-Page", "Next-Page", "Prev-Page", "Last-Page", "First-Page")
                    .forEach(name -> found(text, path).addHeaderObject(name, header("a link to that page")));
        }
        for (String path : List.of(TWO, TWO_SUBSCRIPTIONS, THREE)) {
            found(text, path).addHeaderObject("Next-Page-Cursor", header("absent on the last page"));
        }
        text.getPaths().forEach((path, item) -> {
            if (path.startsWith("/dcsa/tnt/")) {
                Class<?> error = path.startsWith("/dcsa/tnt/v2/") ? V2Error.class : Feedback.class;
                item.readOperations().forEach(operation -> refusals(text, operation, error));
            }
        });
    }

    private static ApiResponse found(OpenAPI text, String path) {
        return text.getPaths().get(path).getGet().getResponses().get("200");
    }

    private static void describe(OpenAPI text, String path, Collection<String> parameters) {
        Operation operation = text.getPaths().get(path).getGet();
        parameters.forEach(name -> operation.addParametersItem(new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .schema(new StringSchema())
                .description("as DCSA's text has it")));
    }

    private static void refusals(OpenAPI text, Operation operation, Class<?> error) {
        // The standards' writes happen once by the ids of their events.
        operation.setParameters(
                operation.getParameters() == null
                        ? null
                        : operation.getParameters().stream()
                                .filter(parameter -> !"Idempotency-Key".equals(parameter.getName()))
                                .toList());
        ModelConverters.getInstance(true)
                .readAll(error)
                .forEach((name, schema) -> text.getComponents().addSchemas(name, schema));
        operation.getResponses().remove("4XX");
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("refused, in the shape that DCSA's text gives errors")
                                .content(new Content()
                                        .addMediaType(
                                                "application/json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/"
                                                                        + error.getAnnotation(
                                                                                        io.swagger.v3.oas.annotations
                                                                                                .media.Schema.class)
                                                                                .name())))));
        operation
                .getResponses()
                .values()
                .forEach(answer -> answer.addHeaderObject(Version.HEADER, header("the version")));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
