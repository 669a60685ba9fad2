package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.manifest.SampleManifest;
import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.port.ContainerNumber;
import corridor.service.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class MatchingTest {
    private static final String MANIFESTS = "/customs/v1/manifests";

    @Autowired
    private CustomsWorld world;

    @Test
    void another_consignees_box_is_not_declared_and_the_name_is_not_given_away() {
        ContainerNumber box = world.box();
        manifest(box, Map.of("consignee", "Makran Cement"));
        Answer refused = world.lodge(SampleDeclaration.of(box));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).endsWith(":manifest-contradicted");
        assertThat(violations(refused))
                .containsExactly("containers[0]: " + box + " is consigned to the consignee who declares it, and the"
                        + " manifest names another; declared: Khyber Steel Works; manifest: another consignee");
        assertThat(refused.body().toString()).doesNotContain("Makran");
    }

    @Test
    void names_agree_whatever_their_case_signs_and_form_of_company() {
        for (String name : List.of("KHYBER STEEL WORKS (PVT.) LTD.", "M/s Khyber Steel-Works", "To order of HBL")) {
            ContainerNumber box = world.box();
            manifest(box, Map.of("consignee", name));
            assertThat(world.lodge(SampleDeclaration.of(box)).status()).as(name).isEqualTo(201);
        }
    }

    @Test
    void where_both_sides_have_a_tax_number_it_decides() {
        ContainerNumber same = world.box();
        manifest(same, Map.of("consignee", "K.S.W.", "consigneeTaxNumber", "0001001-1"));
        assertThat(world.lodge(SampleDeclaration.of(same).with("importerTaxNumber", "0001001-1"))
                        .status())
                .isEqualTo(201);
        ContainerNumber other = world.box();
        manifest(other, Map.of("consigneeTaxNumber", "0001002-2"));
        assertThat(world.lodge(SampleDeclaration.of(other).with("importerTaxNumber", "0001001-1"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void net_masses_above_the_manifests_gross_mass_and_another_bill_are_refused() {
        ContainerNumber box = world.box();
        manifest(box, Map.of("grossMassKg", 4599));
        assertThat(violations(world.lodge(SampleDeclaration.of(box).with("transportDocument", "B-OTHER"))))
                .satisfiesExactly(
                        each -> assertThat(each).contains("declared: 4600 kg net; manifest: 4599 kg gross"),
                        each -> assertThat(each)
                                .startsWith("transportDocument: the boxes travel under the bill of lading that is"
                                        + " declared; declared: B-OTHER; manifest: B-"));
    }

    @Test
    void what_is_merely_odd_is_named_and_lets_the_declaration_in() {
        ContainerNumber box = world.box();
        ContainerNumber unlisted = world.box();
        manifest(box, Map.of("packages", 25, "hsCode", "852872", "grossMassKg", 5000));
        JsonNode lodged = world.lodge(
                        SampleDeclaration.of(box, unlisted).item(Map.of("packages", 24, "grossMassKg", 4700)))
                .body();
        JsonNode found = world.declarant().get(path(lodged, "/discrepancies")).body();
        assertThat(found)
                .extracting(each -> each.at("/field").asString() + ": "
                        + each.at("/declared").asString() + " / "
                        + each.at("/manifested").asString())
                .containsExactlyInAnyOrder(
                        "containers[1]: " + unlisted + " / on no manifest, while others of this declaration are",
                        "items: 24 packages / 25 packages",
                        "items: 730890 / heading 8528");
        assertThat(found).noneMatch(each -> each.at("/contradiction").asBoolean());
        JsonNode decisions = world.officer().get(path(lodged, "/decisions")).body();
        assertThat(decisions.at("/items"))
                .filteredOn(each -> each.at("/what").asString().equals("LANE_ASSIGNED"))
                .singleElement()
                .satisfies(each -> assertThat(each.at("/inputs/mismatches"))
                        .extracting(JsonNode::asString)
                        .containsExactly("BOX_NOT_MANIFESTED", "OTHER_PACKAGES", "OTHER_HEADING"));
    }

    @Test
    void a_manifest_that_comes_later_keeps_the_goods_until_it_agrees() {
        ContainerNumber box = world.box();
        JsonNode lodged = world.lodged("730890", box);
        String id = manifest(box, Map.of("consignee", "Makran Cement"));

        JsonNode paid = world.pay(lodged).body().at("/declaration");
        assertThat(paid.at("/status").asString()).isEqualTo("PAID");
        assertThat(paid.at("/nextStep").asString()).startsWith("The manifest contradicts: " + box);
        assertThat(world.officer().get(path(lodged, "/discrepancies")).at("/0/manifested"))
                .isEqualTo("Makran Cement");
        assertThat(violations(world.release(lodged)))
                .singleElement()
                .asString()
                .startsWith("containers[0]: the manifest contradicts");

        Map<String, Object> right = world.carrier()
                .get(MANIFESTS + "/" + id)
                .body()
                .at("/manifest/reference")
                .asString()
                .transform(reference -> new SampleManifest()
                        .with("reference", reference)
                        .bill("B1", Map.of(), box)
                        .body());
        world.carrier()
                .post(MANIFESTS + "/" + id + "/amendments", Map.of("manifest", right, "reason", "Consignee corrected"));
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
    }

    private String manifest(ContainerNumber box, Map<String, ?> differently) {
        Answer lodged = world.carrier()
                .post(
                        MANIFESTS,
                        new SampleManifest()
                                .bill("B-" + UUID.randomUUID().toString().substring(0, 8), differently, box)
                                .body());
        assertThat(lodged.status()).as(lodged.body().toPrettyString()).isEqualTo(201);
        return lodged.at("/manifestId");
    }
}
