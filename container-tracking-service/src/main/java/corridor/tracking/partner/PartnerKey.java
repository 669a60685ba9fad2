package corridor.tracking.partner;

import corridor.service.access.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A key of a partner's, without the key itself.
 *
 * @param role what its bearer may do
 * @param party for whom it acts
 * @param revokedAt null while it is good
 * @param lastUsedAt to within the seconds for which the gateway remembers it; null if it never was
 */
record PartnerKey(
        UUID keyId,
        String name,
        Role role,
        String party,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant revokedAt,
        String revokedBy,
        Instant lastUsedAt) {}
