package corridor.customs.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.service.testing.Api;
import corridor.service.testing.ApiText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CustomsTest
class OpenApiTest {
    @Autowired
    private Api api;

    @Test
    void a_newcomer_finds_every_door_described() {
        ApiText described = ApiText.of(api);
        described.describesEveryDoor(
                "Declared, assessed, paid, released",
                "/customs/v1/declarations",
                "/customs/v1/declarations/batch",
                "/customs/v1/declarations/{declarationId}",
                "/customs/v1/declarations/{declarationId}/assessment",
                "/customs/v1/declarations/{declarationId}/decisions",
                "/customs/v1/declarations/{declarationId}/replay",
                "/customs/v1/declarations/{declarationId}/payments",
                "/customs/v1/declarations/{declarationId}/checks",
                "/customs/v1/declarations/{declarationId}/release",
                "/customs/v1/declarations/{declarationId}/discrepancies",
                "/customs/v1/manifests",
                "/customs/v1/manifests/interchanges",
                "/customs/v1/manifests/{manifestId}",
                "/customs/v1/manifests/{manifestId}/amendments",
                "/customs/v1/manifests/{manifestId}/cancel",
                "/customs/v1/manifests/{manifestId}/versions",
                "/customs/v1/duty-calculations",
                "/customs/v1/declarations/{declarationId}/amendments",
                "/customs/v1/declarations/{declarationId}/versions",
                "/customs/v1/declarations/{declarationId}/permits",
                "/customs/v1/permits",
                "/customs/v1/permits/{permitId}/grant",
                "/customs/v1/permits/{permitId}/refuse",
                "/customs/v1/work",
                "/customs/v1/work/next",
                "/customs/v1/work/assignments",
                "/customs/v1/work/{declarationId}/claim",
                "/customs/v1/work/{declarationId}/return",
                "/customs/v1/declarations/{declarationId}/document-requests",
                "/customs/v1/document-requests/{requestId}/answer",
                "/customs/v1/declarations/{declarationId}/reassessments",
                "/customs/v1/declarations/{declarationId}/detentions",
                "/customs/v1/declarations/{declarationId}/seizures",
                "/customs/v1/declarations/{declarationId}/appeals",
                "/customs/v1/appeals",
                "/customs/v1/appeals/{appealId}/decide",
                "/customs/v1/declarations/{declarationId}/waivers",
                "/customs/v1/waivers",
                "/customs/v1/waivers/{waiverId}/decide",
                "/customs/v1/holds",
                "/customs/v1/holds/{holdId}/lift",
                "/customs/v1/queue",
                "/customs/v1/rule-sets",
                "/customs/v1/rule-sets/vocabulary",
                "/customs/v1/rule-sets/{version}",
                "/customs/v1/rule-sets/{version}/submit",
                "/customs/v1/rule-sets/{version}/approve",
                "/customs/v1/rule-sets/{version}/send-back",
                "/customs/v1/rule-sets/{version}/withdraw",
                "/customs/v1/rule-sets/{version}/reinstate",
                "/customs/v1/rule-sets/{version}/dry-runs",
                "/customs/v1/rule-sets/{version}/dry-runs/{dryRunId}",
                "/customs/v1/rule-sets/{version}/dry-runs/{dryRunId}/changes",
                "/customs/v1/rule-sets/{version}/dry-runs/{dryRunId}/cancel",
                "/customs/v1/ledger/balance",
                "/customs/v1/risk-models",
                "/customs/v1/risk-models/{version}",
                "/customs/v1/risk-models/{version}/cancel",
                "/customs/v1/risk-models/{version}/promote",
                "/customs/v1/risk-models/{version}/refuse",
                "/customs/v1/risk-models/{version}/reinstate",
                "/customs/v1/risk-models/{version}/retire",
                "/customs/v1/declarations/{declarationId}/risk-score",
                "/customs/v1/risk-models/{version}/drift",
                "/customs/v1/post-clearance-audits",
                "/customs/v1/post-clearance-audits/{declarationId}/findings",
                "/customs/v1/reports/hit-rates",
                "/customs/v1/tariff/{hsCode}");
        assertThat(described.requiredOf("LodgeDeclaration"))
                .contains("reference", "procedure", "consignee", "currency", "freight", "containers", "items");
    }
}
