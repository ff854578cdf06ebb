package org.fundcase.allocation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.Course.Next;
import org.fundcase.allocation.Course.Step;
import org.fundcase.cases.FillApplication;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The dates and the result of the own application by program, as its page tells them. */
@RestController
@Tag(name = "applications")
class CourseApi {

    private final FillApplication applications;
    private final Courses courses;

    CourseApi(FillApplication applications, Courses courses) {
        this.applications = applications;
        this.courses = courses;
    }

    /**
     * @param publicPage the address of the notice
     * @param until the last day, still inside it
     */
    @Schema(name = "PublicityOfApplication")
    record Publicity(
            UUID notice,
            String publicPage,
            LocalDate from,
            LocalDate until,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {

        static Publicity of(Course.Publicity one) {
            return new Publicity(
                    one.notice(),
                    "/notices/" + one.notice(),
                    one.from(),
                    one.until(),
                    one.amount().toYuan());
        }
    }

    @Schema(name = "IssueOfApplication")
    record Issue(
            String paper,
            LocalDate on,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            String payingOffice) {

        static Issue of(Course.Issue one) {
            return new Issue(one.paper(), one.on(), one.amount().toYuan(), one.by());
        }
    }

    @Schema(name = "PaymentOfApplication")
    record Paid(LocalDate on, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, boolean reversed) {

        static Paid of(Course.Paid one) {
            return new Paid(one.on(), one.amount().toYuan(), one.reversed());
        }
    }

    @Schema(name = "AmountChange")
    record Why(
            @Schema(implementation = Course.Reason.class) String reason,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal to,
            String words) {

        static Why of(Course.Why one) {
            return new Why(one.reason().name(), one.from().toYuan(), one.to().toYuan(), one.words());
        }
    }

    /** @param who the office; empty where it is the enterprise itself */
    @Schema(name = "NextStep")
    record NextStep(@Schema(implementation = Step.class) String step, String who, @Nullable LocalDate until) {

        static @Nullable NextStep of(@Nullable Next one) {
            return one == null ? null : new NextStep(one.step().name(), one.who(), one.until());
        }
    }

    @Schema(name = "CourseOfApplication")
    record Shown(
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate decidedOn,
            List<Publicity> publicity,
            @Schema(
                            description =
                                    "The notice of the round that does not name the application; null if it does, or none is out")
                    @Nullable UUID listedWithout,
            List<Issue> issued,
            List<Paid> payments,
            @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal asked,
            @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
            @Schema(description = "Whether a paper issued the amount; else it is what the notice says")
                    boolean amountIsFinal,
            List<Why> whyNotAsAsked,
            @Nullable NextStep next) {}

    @Operation(
            operationId = "getApplicationCourse",
            summary = "Dates of review, determination, publicity, issue and payment of the own application, its amount "
                    + "once it is public with why it is not what was asked, what comes next and who has it")
    @GetMapping("/api/v1/applications/{id}/course")
    Shown get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Course course = courses.of(applications.own(id, me));
        return new Shown(
                course.reviewedOn(),
                course.decidedOn(),
                course.notices().stream().map(Publicity::of).toList(),
                course.listedWithout(),
                course.issues().stream().map(Issue::of).toList(),
                course.payments().stream().map(Paid::of).toList(),
                yuan(course.asked()),
                yuan(course.amount()),
                course.isFinal(),
                course.whys().stream().map(Why::of).toList(),
                NextStep.of(course.next()));
    }

    private static @Nullable BigDecimal yuan(@Nullable Money amount) {
        return amount == null ? null : amount.toYuan();
    }
}
