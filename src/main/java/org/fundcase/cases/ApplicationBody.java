package org.fundcase.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An application as programs send it; what is left out is not filled in yet.
 *
 * @param roundId used when it begins
 * @param item when it begins, or another one for a draft
 * @param version of what the program saw; used when it changes
 * @param statedBase in yuan
 */
@Schema(name = "ApplicationContents")
record ApplicationBody(
        @Nullable UUID roundId,
        @Nullable String item,
        @Nullable Integer version,
        @Schema(maxLength = 60) @Nullable String tier,
        @Schema(maxLength = 200) @Nullable String project,
        @Nullable LocalDate projectStart,
        @Nullable LocalDate projectEnd,
        @Schema(
                        types = {"string", "number"},
                        example = "1250000.00",
                        description = "Yuan, at most two decimals")
                @Nullable BigDecimal statedBase,
        @Nullable DeclarationsBody declarations) {

    @Schema(name = "DeclarationsContents")
    record DeclarationsBody(
            @Schema(maxLength = 4000) @Nullable String summary,
            @Nullable Boolean financialSystem,
            @Nullable Boolean otherFunding,
            @Schema(maxLength = 1000) @Nullable String otherFundingDetail,
            @Schema(description = "By key of the item's figures, from GET /api/v1/rounds; several values one a line")
                    @Nullable Map<String, @Nullable String> figures,
            @Nullable Map<String, @Nullable String> targets) {}

    /**
     * The answer.
     *
     * @param number null before the first submission
     */
    @Schema(name = "Application")
    record Shown(
            UUID id,
            @Nullable String number,
            @Schema(implementation = CaseState.class) String state,
            int version,
            UUID roundId,
            String item,
            @Nullable String tier,
            String project,
            @Nullable LocalDate projectStart,
            @Nullable LocalDate projectEnd,
            @Schema(type = "string", example = "1250000.00") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal statedBase,
            Declarations declarations,
            @Nullable Instant submittedAt) {}

    UUID requiredRound() {
        if (roundId == null) {
            throw Refusal.field("roundId", "没有写明申报批次 roundId。用 GET /api/v1/rounds 查正在申报的批次。");
        }
        return roundId;
    }

    String requiredItem() {
        if (item == null) {
            throw Refusal.field("item", "没有写明支持方向 item。用 GET /api/v1/rounds 查可以申报的方向。");
        }
        return item;
    }

    int requiredVersion() {
        if (version == null) {
            throw Refusal.field("version", "没有写明 version。写上最近一次看到的版本，防止覆盖别人的修改。");
        }
        return version;
    }

    /** What has no form is left out and told to {@code faults}. */
    GrantCase.Contents contents(Faults faults) {
        return new GrantCase.Contents(
                tier == null || tier.isBlank() ? null : tier,
                Objects.requireNonNullElse(project, ""),
                projectStart,
                projectEnd,
                faults.gather(() -> Typed.money("statedBase", "投资额", statedBase)),
                declared());
    }

    private Declarations declared() {
        return declarations == null
                ? Declarations.NONE
                : new Declarations(
                        Objects.requireNonNullElse(declarations.summary(), ""),
                        declarations.financialSystem(),
                        declarations.otherFunding(),
                        Objects.requireNonNullElse(declarations.otherFundingDetail(), ""),
                        withoutNulls(declarations.figures()),
                        withoutNulls(declarations.targets()));
    }

    /** A program clears an entry by null as well as by leaving it out. */
    private static Map<String, String> withoutNulls(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> kept = new LinkedHashMap<>();
        (sent == null ? Map.<String, @Nullable String>of() : sent).forEach((key, value) -> {
            if (value != null) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    static Shown of(GrantCase grantCase) {
        GrantCase.Contents contents = grantCase.contents();
        Money base = contents.statedBase();
        return new Shown(
                grantCase.id(),
                grantCase.number(),
                grantCase.state().name(),
                grantCase.version(),
                grantCase.roundId(),
                grantCase.item(),
                contents.tier(),
                contents.project(),
                contents.projectStart(),
                contents.projectEnd(),
                base == null ? null : base.toYuan(),
                contents.declarations(),
                grantCase.submittedAt());
    }
}
