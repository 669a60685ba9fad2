package corridor.customs.clearance;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.service.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class ClaimTest {
    @Autowired
    private CustomsWorld world;

    @Test
    void a_preference_needs_its_origin_its_certificate_and_direct_consignment() {
        SampleDeclaration bare = declared(Map.of("preference", "CPFTA", "originCountry", "JP"));
        assertThat(violations(world.lodge(bare)))
                .satisfiesExactly(
                        each -> assertThat(each)
                                .startsWith("documents: the document BILL_OF_LADING is missing: CPFTA asks"),
                        each -> assertThat(each)
                                .startsWith("documents: the document CERTIFICATE_OF_ORIGIN is missing: CPFTA asks"),
                        each -> assertThat(each)
                                .startsWith("exportationCountry: CPFTA asks that the goods come straight"),
                        each -> assertThat(each)
                                .isEqualTo("items[0].originCountry: CPFTA favours goods of CN, and these are of JP"));

        Answer proved = world.lodge(declared(Map.of("preference", "CPFTA"))
                .with("exportationCountry", "CN")
                .with("documents", documents("INVOICE", "BILL_OF_LADING", "CERTIFICATE_OF_ORIGIN")));
        assertThat(proved.status()).isEqualTo(201);
        assertThat(proved.at("/exportationCountry")).isEqualTo("CN");
        JsonNode duty =
                world.declarant().get(path(proved.body(), "/assessment")).body().at("/items/0/taxes/0");
        assertThat(duty.at("/ratePercent").decimalValue())
                .isLessThan(duty.at("/ratePercentOtherwise").decimalValue());
    }

    @Test
    void a_preference_that_is_unknown_and_goods_that_it_does_not_concern_are_refused() {
        assertThat(violations(world.lodge(declared(Map.of("preference", "NAFTA")))))
                .singleElement()
                .asString()
                .startsWith("items[0].preference: customs knows no trade agreement NAFTA");
        assertThat(violations(world.lodge(declared(Map.of("preference", "CPFTA", "hsCode", "720449"))
                        .with("exportationCountry", "CN")
                        .with("documents", documents("INVOICE", "BILL_OF_LADING", "CERTIFICATE_OF_ORIGIN")))))
                .singleElement()
                .asString()
                .startsWith("items[0].preference: CPFTA does not concern 720449");
    }

    @Test
    void an_exemption_concerns_its_goods_and_is_proved_by_its_document() {
        assertThat(violations(world.lodge(declared(Map.of("exemption", "PLANT")))))
                .singleElement()
                .asString()
                .startsWith("items[0].exemption: PLANT is no exemption for 730890");
        SampleDeclaration manufacturer = declared(Map.of("exemption", "MANUFACTURER"));
        assertThat(violations(world.lodge(manufacturer)))
                .containsExactly(
                        "documents: the document MANUFACTURER_CERTIFICATE is missing: the exemption MANUFACTURER is proved"
                                + " by it");
        assertThat(world.lodge(manufacturer.with("documents", documents("INVOICE", "MANUFACTURER_CERTIFICATE")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void goods_without_their_papers_are_refused() {
        assertThat(violations(world.lodge(declared(Map.of()).without("documents"))))
                .containsExactly("documents: the document INVOICE is missing: goods under this procedure come with it"
                        + " (Customs Act 1969, s. 79)");
        assertThat(violations(world.lodge(declared(Map.of()).with("procedure", "REEXPORT"))))
                .singleElement()
                .asString()
                .startsWith("documents: the document PROOF_OF_IMPORT is missing");
    }

    @Test
    void a_value_that_cannot_be_and_masses_that_contradict_one_another_are_refused() {
        assertThat(violations(world.lodge(declared(Map.of("invoiceValue", "900000000000.00", "netMassKg", 1)))))
                .singleElement()
                .asString()
                .startsWith("items[0].invoiceValue: 252225000000000.00 rupees a kilogram is not between 0.10 and");
        assertThat(violations(world.lodge(declared(Map.of("grossMassKg", 4599)))))
                .containsExactly("items[0].grossMassKg: 4599 kg with packing is less than 4600 kg without");
    }

    @Test
    void goods_that_leave_owe_no_import_tax_and_go_when_nothing_is_found() {
        Answer exported = world.lodge(declared(Map.of("originCountry", "PK")).with("procedure", "EXPORT"));
        assertThat(exported.at("/status")).isEqualTo("RELEASED");
        assertThat(exported.body().at("/amountDue/amount").decimalValue()).isEqualByComparingTo("0");
        assertThat(violations(
                        world.lodge(declared(Map.of("preference", "CPFTA")).with("procedure", "EXPORT"))))
                .containsExactly(
                        "items[0].preference: goods that leave the country owe no import tax that could be cut");
    }

    private SampleDeclaration declared(Map<String, ?> item) {
        return SampleDeclaration.of(world.box()).item(item);
    }

    private static List<Map<String, String>> documents(String... types) {
        return Stream.of(types)
                .map(type -> Map.of("type", type, "reference", type + "-1"))
                .toList();
    }
}
