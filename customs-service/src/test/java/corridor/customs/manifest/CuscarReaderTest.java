package corridor.customs.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import corridor.port.ContainerNumber;
import corridor.port.HsCode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuscarReaderTest {
    private static final String CUSCAR = """
            UNB+UNOC:3+COSU+PKCUST+261124:0900+77'
            UNH+1+CUSCAR:D:95B:UN'
            BGM+85+COSU-088W-GWD+9'
            DTM+137:202611240900:203'
            NAD+CA+COSU:172:20'
            TDT+20+088W+1++COSU:172:20+++9074729:146::COSCO GWADAR'
            LOC+11+PKGWD:139:6'
            DTM+132:202612011100:203'
            EQD+CN+CSQU3054383+22G1:102:5++3+5'
            SEL+CN881204+CA'
            EQD+CN+MSKU0000006+22G1:102:5++3+5'
            CNI+1+COSU6331447'
            RFF+BM:COSU6331447'
            NAD+CZ+++TIANJIN STEEL CO'
            NAD+CN+0001001-1++KHYBER STEEL:WORKS'
            NAD+NI+++INDUS CLEARING'
            GID+1+24:PK'
            FTX+AAA+++STEEL STRUCTURES'
            MEA+AAE+G+KGM:19200,5'
            SGP+CSQU3054383+20'
            MEA+AAE+G+KGM:16000'
            SGP+MSKU0000006+4'
            MEA+AAE+G+TNE:3.2005'
            CST+1+730890:122:95'
            CNI+2+COSU6331448'
            NAD+CN+++TO ORDER'
            GID+1+1000:BG'
            FTX+AAA+++CEMENT CLINKER'
            SGP+MSKU0000006+1000'
            MEA+AAE+G+KGM:25000'
            UNT+30+1'
            UNZ+1+77'
            """;

    private final CuscarReader reader = new CuscarReader(ZoneId.of("Asia/Karachi"));

    @Test
    void head_consignments_boxes_and_seals_are_read() {
        CuscarReader.Read read = read(CUSCAR).getFirst();
        LodgeManifest manifest = read.manifest();

        assertThat(read.function()).isEqualTo(CuscarReader.Function.ORIGINAL);
        assertThat(manifest.reference()).isEqualTo("COSU-088W-GWD");
        assertThat(manifest.vesselImoNumber()).isEqualTo("9074729");
        assertThat(manifest.vesselName()).isEqualTo("COSCO GWADAR");
        assertThat(manifest.voyage()).isEqualTo("088W");
        assertThat(manifest.placeOfDischarge()).hasToString("PKGWD");
        assertThat(manifest.expectedArrivalAt()).hasToString("2026-12-01T06:00:00Z");

        Consignment steel = manifest.consignments().getFirst();
        assertThat(steel.transportDocument()).isEqualTo("COSU6331447");
        assertThat(steel.consignor()).isEqualTo("TIANJIN STEEL CO");
        assertThat(steel.consignee()).isEqualTo("KHYBER STEEL WORKS");
        assertThat(steel.consigneeTaxNumber()).isEqualTo("0001001-1");
        assertThat(steel.notifyParty()).isEqualTo("INDUS CLEARING");
        assertThat(steel.hsCode()).isEqualTo(new HsCode("730890"));
        assertThat(steel.packages()).isEqualTo(24);
        assertThat(steel.grossMassKg()).isEqualByComparingTo("19200.5");
        assertThat(steel.containers())
                .extracting(box -> box.containerNumber() + " " + box.packages() + " "
                        + box.grossMassKg().stripTrailingZeros().toPlainString() + " " + box.seals())
                .containsExactly("CSQU3054383 20 16000 [CN881204]", "MSKU0000006 4 3200.5 []");

        Consignment clinker = manifest.consignments().getLast();
        assertThat(clinker.consignee()).isEqualTo("TO ORDER");
        assertThat(clinker.grossMassKg()).as("added up from its boxes").isEqualByComparingTo("25000");
        assertThat(clinker.numbers()).containsExactly(new ContainerNumber("MSKU0000006"));
    }

    @Test
    void the_function_says_whether_it_is_new_a_replacement_or_a_cancellation() {
        assertThat(read(CUSCAR.replace("GWD+9'", "GWD+5'")).getFirst().function())
                .isEqualTo(CuscarReader.Function.REPLACEMENT);
        assertThat(read(CUSCAR.replace("GWD+9'", "GWD+1'")).getFirst().function())
                .isEqualTo(CuscarReader.Function.CANCELLATION);
        assertThat(refused(CUSCAR.replace("GWD+9'", "GWD+22'"))).startsWith("BGM[3].1225: '22' is none of");
    }

    @Test
    void what_is_no_whole_cuscar_is_refused_with_its_segment() {
        assertThat(refused("{}")).startsWith("UNB[1]: ");
        assertThat(refused(CUSCAR.substring(0, CUSCAR.indexOf("UNT")))).contains("send", "UNZ");
        assertThat(refused(CUSCAR.replace("UNT+30", "UNT+31"))).startsWith("UNT[31]: UNT counts 31 segments");
        assertThat(refused(CUSCAR.replace("CUSCAR:D", "COPARN:D"))).contains("this is a COPARN");
        assertThat(refused(CUSCAR.replace("+CSQU3054383+20'", "+CSQU3054384+20'")))
                .startsWith("SGP of COSU6331447");
        assertThat(refused(CUSCAR.replace("202612011100", "202613011100"))).startsWith("DTM[8].2380");
        assertThat(refused(CUSCAR.replace("730890:122", "73:122"))).startsWith("CST[24].7361");
        assertThat(refused(CUSCAR.replace("UNZ+1+77", "UNZ+1+78"))).startsWith("UNZ[32]");
    }

    private List<CuscarReader.Read> read(String text) {
        return reader.read(text.replace("\n", "").getBytes(StandardCharsets.UTF_8));
    }

    private String refused(String text) {
        ManifestRefused refused = catchThrowableOfType(ManifestRefused.class, () -> read(text));
        return refused.violations().getFirst().field() + ": "
                + refused.violations().getFirst().rule() + "; "
                + refused.violations().getFirst().remedy();
    }
}
