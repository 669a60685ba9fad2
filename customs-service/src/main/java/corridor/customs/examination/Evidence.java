package corridor.customs.examination;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A photo or a scanner's image. It is kept elsewhere; its hash shows that it is still the same. */
@Schema(name = "ExaminationEvidence")
record Evidence(
        @Schema(description = "where it is kept", example = "s3://examinations/2026/11/0417-1.jpg")
        @NotBlank(message = "evidence has a reference; send where it is kept")
        @Size(max = 300, message = "a reference has at most 300 characters; shorten it")
        String reference,

        @Schema(description = "of its bytes, in lower-case hex")
        @NotNull(message = "evidence has a hash; send the SHA-256 of its bytes")
        @Pattern(regexp = "[0-9a-f]{64}", message = "a SHA-256 has 64 hexadecimal digits in lower case; correct it")
        String sha256) {}
