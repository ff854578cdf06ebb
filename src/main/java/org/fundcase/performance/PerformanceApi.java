package org.fundcase.performance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetDesk.Line;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of performance, for programs. What a body has to hold, its refusal says field by field. */
@Tag(name = "performance")
@RestController
@RequestMapping("/api/v1/performance")
class PerformanceApi {

    private final Sheets sheets;
    private final SheetDesk desk;
    private final SheetFiles files;
    private final StepsOfSheet doing;
    private final Surveys surveys;

    PerformanceApi(Sheets sheets, SheetDesk desk, SheetFiles files, StepsOfSheet doing, Surveys surveys) {
        this.sheets = sheets;
        this.desk = desk;
        this.files = files;
        this.doing = doing;
        this.surveys = surveys;
    }

    /**
     * The fields of a step, by name.
     *
     * @param fields for a new sheet: scheme, year; for aims: goal, reason, target.KEY, weight.KEY, source.KEY; for adopt and
     *     confirm: agreed, note; for watch: actual.KEY, reason.KEY, measure.KEY; for alert: note; for self and score: done,
     *     problems, measures, actual.KEY, proof.KEY, reason.KEY; for back: reason; for survey: days; for a reply:
     *     answer.KEY, remark. KEY is an indicator, or a question.
     */
    @Schema(name = "PerformanceFields")
    record Fields(@Nullable Map<String, String> fields) {

        TypedForm form() {
            Map<String, String> given = new HashMap<>();
            if (fields != null) {
                fields.forEach((name, value) -> given.put(name, value == null ? "" : value));
            }
            return new TypedForm(given);
        }
    }

    @Schema(name = "MadeSheet")
    record Made(UUID id, String number) {}

    /** @param result null until two persons evaluated it */
    @Schema(name = "SheetShown")
    record Shown(
            UUID id,
            String number,
            Layer layer,
            String title,
            @Nullable String district,
            int year,
            State state,
            @Nullable String budget,
            @Nullable String paid,
            @Nullable String goal,
            List<Indicated> indicators,
            @Nullable BigDecimal self,
            @Nullable BigDecimal result,
            @Nullable String grade,
            List<UUID> parts,
            List<UUID> surveys) {}

    @Schema(name = "SheetIndicator")
    record Indicated(
            String key,
            String text,
            @Nullable String target,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal watched,
            boolean alert,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal points,
            @Nullable BigDecimal evaluated) {}

    /** @param satisfaction in percent; null before the last day is over, and where there are too few replies */
    @Schema(name = "SurveyShown")
    record Asked(UUID id, LocalDate closes, int asked, @Nullable Integer replies, @Nullable BigDecimal satisfaction) {}

    @Operation(operationId = "listPerformanceSheets", summary = "The sheets that the reader may see")
    @GetMapping
    List<Line> all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Layer layer,
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal SignedIn me) {
        return desk.lines(me, q, state, layer, year, SheetDesk.SHOWN);
    }

    @Operation(operationId = "getPerformanceSheet", summary = "A sheet with its indicators and points")
    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return shown(sheets.get(id, me), me);
    }

    @Operation(operationId = "beginPerformanceSheet", summary = "Begin the sheet of a scheme's money of a year")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made begin(@RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        Sheet sheet = sheets.begin(body.form(), me);
        return new Made(sheet.id(), sheet.number());
    }

    @Operation(
            operationId = "takePerformanceStep",
            summary = "A step of a sheet: aims, adopt, parts, watch, alert, self, back, score, confirm or survey")
    @PostMapping("/{id}/{step}")
    Shown step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestBody Fields body,
            @AuthenticationPrincipal SignedIn me) {
        sheets.get(id, me);
        doing.take(id, step, body.form(), me);
        return shown(sheets.get(id), me);
    }

    @Operation(operationId = "getSurvey", summary = "A survey of satisfaction, as the reader may know it")
    @GetMapping("/surveys/{id}")
    Asked survey(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        if (me.isApplicant()) {
            Survey survey = surveys.asking(id, me);
            return new Asked(survey.id(), survey.closes(), survey.asked(), null, null);
        }
        Survey survey = surveys.get(id, me);
        Survey.Sum sum = surveys.sum(survey);
        return new Asked(survey.id(), survey.closes(), sum.asked(), sum.replies(), sum.satisfaction());
    }

    @Operation(operationId = "replyToSurvey", summary = "Reply for the own enterprise, once")
    @PostMapping("/surveys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        surveys.reply(id, body.form(), me);
    }

    private Shown shown(Sheet sheet, SignedIn me) {
        SheetFile file = files.of(sheet);
        boolean told = !me.isApplicant() || sheet.state() == State.DONE;
        Score counted = file.result().or(file::self).orElse(null);
        return new Shown(
                sheet.id(),
                sheet.number(),
                sheet.layer(),
                sheet.title(),
                sheet.district(),
                sheet.year(),
                sheet.state(),
                file.money() == null ? null : file.money().budget().toString(),
                file.money() == null ? null : file.money().paid().toString(),
                file.adopted().map(Aims::goal).orElse(null),
                SheetLine.of(file, Map.of(), Map.of()).stream()
                        .map(line -> indicated(line, told))
                        .toList(),
                file.self().map(Score::points).orElse(null),
                file.result().map(Score::points).orElse(null),
                counted == null ? null : counted.grade(),
                sheets.parts(sheet).stream().map(Sheet::id).toList(),
                surveys.of(sheet).stream().map(Survey::id).toList());
    }

    private static Indicated indicated(SheetLine line, boolean told) {
        Aim aim = line.aim();
        Watch.Line watch = line.watch();
        Score.Line self = line.self();
        Score.Line department = told ? line.department() : null;
        return new Indicated(
                line.indicator().key(),
                line.text().zh(),
                aim == null ? null : line.target(aim),
                aim == null ? null : aim.weight(),
                watch == null ? null : watch.actual(),
                watch != null && watch.alert(),
                self == null ? null : self.actual(),
                self == null ? null : self.points(),
                department == null ? null : department.points());
    }
}
