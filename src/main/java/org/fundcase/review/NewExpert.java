package org.fundcase.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An expert as the form has it.
 *
 * @param password until the first sign-in
 * @param fields separated as people like
 */
record NewExpert(
        @Nullable String username,
        @Nullable String password,
        @Nullable String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String fields,
        @Nullable String employer,
        @Nullable String employerCode,
        @Nullable String employerSince) {

    /**
     * An employer as a form has it.
     *
     * @param until blank while it lasts
     */
    record NewEmployer(
            @Nullable String employer,
            @Nullable String employerCode,
            @Nullable String employerSince,
            @Nullable String employerUntil) {

        String name() {
            return Texts.required("employer", "工作单位", employer, 100);
        }

        @Nullable String code() {
            return NewExpert.code("employerCode", employerCode);
        }

        LocalDate since() {
            return NewExpert.day("employerSince", employerSince);
        }

        @Nullable LocalDate until() {
            LocalDate until = employerUntil == null || employerUntil.isBlank()
                    ? null
                    : NewExpert.day("employerUntil", employerUntil);
            if (until != null && until.isBefore(since())) {
                throw Refusal.field("employerUntil", "离职日期早于入职日期。核对后再填。");
            }
            return until;
        }
    }

    NewEmployer firstEmployer() {
        return new NewEmployer(employer, employerCode, employerSince, null);
    }

    /** @throws Refusal on the field */
    static @Nullable String code(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!CreditCode.isValid(typed)) {
            throw Refusal.field(field, "“{0}”不是统一社会信用代码。写 18 位代码，不知道的留空。", typed.strip());
        }
        return CreditCode.parse(typed).value();
    }

    /** @throws Refusal on the field */
    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "日期要写成 2022-03-01 这样。");
        }
    }
}
