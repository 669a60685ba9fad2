package corridor.customs.manifest;

import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CustomsTest
class ManifestTest {
    private static final String MANIFESTS = "/customs/v1/manifests";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Test
    void a_box_on_a_manifest_can_be_declared_before_it_has_come() {
        ContainerNumber coming = Boxes.next();
        assertThat(world.lodge(SampleDeclaration.of(coming)).at("/type")).endsWith(":unknown-container");
        Answer lodged = world.carrier()
                .post(
                        MANIFESTS,
                        new SampleManifest().bill("B1", Map.of(), coming).body());
        assertThat(lodged.status()).isEqualTo(201);
        assertThat(lodged.at("/version")).isEqualTo("1");

        Answer declared = world.lodge(SampleDeclaration.of(coming));
        assertThat(declared.status()).isEqualTo(201);
        assertThat(world.pay(declared.body()).at("/declaration/status")).isEqualTo("RELEASED");
    }

    @Test
    void each_change_is_a_version_and_the_last_one_counts() {
        ContainerNumber first = Boxes.next();
        ContainerNumber second = Boxes.next();
        SampleManifest manifest = new SampleManifest().bill("B1", Map.of(), first);
        String path = MANIFESTS + "/"
                + world.carrier().post(MANIFESTS, manifest.body()).at("/manifestId");

        Answer amended = world.carrier()
                .post(
                        path + "/amendments",
                        Map.of(
                                "manifest",
                                manifest.bill("B2", Map.of(), second).body(),
                                "reason",
                                "A bill was forgotten"));
        assertThat(amended.at("/version")).isEqualTo("2");
        assertThat(world.lodge(SampleDeclaration.of(second)).status()).isEqualTo(201);

        assertThat(world.carrier()
                        .post(path + "/cancel", Map.of("reason", "The vessel does not call"))
                        .at("/cancelled"))
                .isEqualTo("true");
        assertThat(world.lodge(SampleDeclaration.of(first)).at("/type")).endsWith(":unknown-container");
        assertThat(world.carrier()
                        .post(path + "/cancel", Map.of("reason", "Again"))
                        .at("/type"))
                .endsWith(":manifest-cancelled");

        Answer versions = world.officer().get(path + "/versions?limit=2");
        assertThat(versions.body().at("/items"))
                .extracting(each -> each.at("/what").asString())
                .containsExactly("LODGED", "AMENDED");
        assertThat(world.officer()
                        .get(path + "/versions?limit=2&cursor=" + versions.at("/nextCursor"))
                        .at("/items/0/reason"))
                .isEqualTo("The vessel does not call");
    }

    @Test
    void a_manifest_is_its_carriers_and_customs_business() {
        String path = MANIFESTS + "/"
                + world.carrier()
                        .post(
                                MANIFESTS,
                                new SampleManifest()
                                        .bill("B1", Map.of(), Boxes.next())
                                        .body())
                        .at("/manifestId");
        Api other = api.as(Role.CARRIER, "MAEU");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/cancel", Map.of("reason", "Not mine")).status())
                .isEqualTo(404);
        assertThat(world.officer().get(path).status()).isEqualTo(200);
        assertThat(world.declarant().get(path).status()).isEqualTo(403);
        assertThat(world.officer().get(MANIFESTS + "?limit=1").body().at("/items"))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_manifest_is_named_field_by_field() {
        ContainerNumber box = Boxes.next();
        Answer misshapen = world.carrier()
                .post(
                        MANIFESTS,
                        new SampleManifest()
                                .with("voyage", null)
                                .bill("B 1", Map.of("consignee", " ", "grossMassKg", -5), box)
                                .body());
        assertThat(misshapen.status()).isEqualTo(422);
        assertThat(violations(misshapen))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactly(
                        "consignments[0].consignee",
                        "consignments[0].grossMassKg",
                        "consignments[0].transportDocument",
                        "voyage");
        Answer contradictory = world.carrier()
                .post(
                        MANIFESTS,
                        new SampleManifest()
                                .with("vesselImoNumber", "9074728")
                                .bill("B1", Map.of("grossMassKg", 36_001), box, box)
                                .bill("B1", Map.of("grossMassKg", 90_000), Boxes.next())
                                .body());
        assertThat(violations(contradictory))
                .containsExactly(
                        "consignments[0].containers[1].containerNumber: " + box + " is named twice",
                        "consignments[1].grossMassKg: 90000 kg do not fit into 1 box of at most 36000 kg",
                        "consignments[1].transportDocument: the bill B1 is on the manifest twice",
                        "vesselImoNumber: 9074728 is not an IMO number: its check digit would be 9");
    }

    @Test
    void a_reference_is_used_once_by_a_carrier() {
        Map<String, Object> body =
                new SampleManifest().bill("B1", Map.of(), Boxes.next()).body();
        assertThat(world.carrier().post(MANIFESTS, body).status()).isEqualTo(201);
        assertThat(world.carrier().post(MANIFESTS, body).at("/type")).endsWith(":manifest-reference-used");
        assertThat(api.as(Role.CARRIER, "MAEU").post(MANIFESTS, body).status()).isEqualTo(201);
        assertThat(List.of(403, 401))
                .contains(world.declarant().post(MANIFESTS, body).status());
    }
}
