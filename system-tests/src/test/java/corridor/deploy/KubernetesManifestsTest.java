package corridor.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.internal.KubernetesDeserializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests in k8s/, read with the models that Kubernetes publishes: no unknown field, nothing that is not there. */
class KubernetesManifestsTest {
    private static final Path ROOT = Path.of("..", "k8s");
    private static final Map<String, Class<?>> KINDS = Map.of(
            "Deployment", Deployment.class,
            "StatefulSet", StatefulSet.class,
            "Service", Service.class,
            "ConfigMap", ConfigMap.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PodDisruptionBudget", PodDisruptionBudget.class);

    /** The models take in unknown fields on purpose; without that door a misspelt one is an error. */
    private static final ObjectMapper STRICT = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }

                // The kind is known here, so nobody need look it up.
                @Override
                public Object findDeserializer(Annotated type) {
                    Object found = super.findDeserializer(type);
                    return found == KubernetesDeserializer.class ? null : found;
                }
            })
            .build();

    @Test
    void every_manifest_says_only_what_kubernetes_knows() throws IOException {
        List<Object> read = new ArrayList<>();
        for (JsonNode manifest : manifests()) {
            read.add(strictly(manifest));
        }
        assertThat(read).filteredOn(Deployment.class::isInstance).hasSize(4);
        assertThat(read).filteredOn(StatefulSet.class::isInstance).hasSize(2);
    }

    @Test
    void a_misspelt_field_would_be_found() throws IOException {
        JsonNode wrong = STRICT.readTree("{kind: Service, apiVersion: v1, spec: {portz: []}}");
        assertThatThrownBy(() -> strictly(wrong)).hasMessageContaining("portz");
    }

    @Test
    void no_container_runs_as_root_or_may_write_where_the_services_run() throws IOException {
        for (JsonNode manifest : manifests()) {
            if (strictly(manifest) instanceof Deployment deployment) {
                var pod = deployment.getSpec().getTemplate().getSpec();
                assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
                assertThat(pod.getContainers())
                        .allMatch(each -> each.getSecurityContext().getReadOnlyRootFilesystem());
                assertThat(pod.getContainers())
                        .allMatch(each -> !each.getSecurityContext().getAllowPrivilegeEscalation());
            }
        }
    }

    @Test
    void every_resource_that_a_kustomization_names_is_there_and_none_is_forgotten() throws IOException {
        for (Path folder : List.of(ROOT, ROOT.resolve("services"), ROOT.resolve("servers"))) {
            List<String> named = new ArrayList<>();
            STRICT.readTree(Files.readString(folder.resolve("kustomization.yaml")))
                    .get("resources")
                    .forEach(resource -> named.add(resource.asText()));
            assertThat(named).allMatch(name -> Files.exists(folder.resolve(name)));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml")))
                        .allMatch(named::contains);
            }
        }
    }

    @Test
    void no_secret_is_written_down() throws IOException {
        assertThat(manifests())
                .noneMatch(manifest -> "Secret".equals(manifest.get("kind").asText()));
        for (JsonNode manifest : manifests()) {
            for (JsonNode variable : manifest.findValues("env")) {
                variable.forEach(each -> assertThat(each.get("name").asText().contains("PASSWORD") && each.has("value"))
                        .isFalse());
            }
        }
    }

    private static Object strictly(JsonNode manifest) throws IOException {
        Class<?> kind = KINDS.get(manifest.get("kind").asText());
        assertThat(kind).as("a kind this test knows: " + manifest.get("kind")).isNotNull();
        return STRICT.treeToValue(manifest, kind);
    }

    private static List<JsonNode> manifests() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String folder : List.of("services", "servers")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
                    if (!file.endsWith("kustomization.yaml")) {
                        try (var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
                            documents.forEachRemaining(all::add);
                        }
                    }
                }
            }
        }
        return all;
    }
}
