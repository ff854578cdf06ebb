package org.fundcase.schemes;

import java.util.List;
import java.util.stream.Stream;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.fundcase.schemes.Step.OfficeRole;

/** Whether what a scheme file says about the time of payment, its operator and its credit list fits the rest of the file. */
record TimingLint(RowedYaml yaml, Scheme scheme) {

    private static final int WHOLE = 100;

    /** @throws BadScheme naming the row of the first thing that is wrong */
    void check() {
        for (int i = 0; i < scheme.items().size(); i++) {
            PaymentRule rule = scheme.items().get(i).paymentTiming();
            if (rule != null) {
                timing(rule, "/items/" + i + "/paymentTiming");
            }
        }
        Entrusted entrusted = scheme.entrusted();
        if (entrusted != null) {
            entrusted(entrusted);
        }
        CreditList list = scheme.creditList();
        if (list != null) {
            credit(list);
        }
    }

    private void credit(CreditList list) {
        demand(
                scheme.exclusivity().stream().anyMatch(rule -> rule.id().equals(list.rule())),
                "/creditList/rule",
                "exclusivity 里没有规则“" + list.rule() + "”");
        CreditList.Years years = list.years();
        demand(years == null || years.least() <= years.most(), "/creditList/years", "least 大于 most");
        demand(years == null || !list.endless(), "/creditList/endless", "写了年限，就不是没有期限");
    }

    private void timing(PaymentRule rule, String at) {
        demand(
                (rule.mode() == null) != (rule.parameter() == null),
                at,
                "paymentTiming 要么写 mode 和 article，要么写 parameter");
        String parameter = rule.parameter();
        if (parameter != null) {
            Parameter decides = scheme.parameters().stream()
                    .filter(one -> one.key().equals(parameter))
                    .findFirst()
                    .orElse(null);
            List<String> modes = Stream.of(Mode.values()).map(Enum::name).toList();
            demand(
                    decides != null
                            && decides.choices().stream().allMatch(choice -> modes.contains(choice.key()))
                            && !decides.choices().isEmpty(),
                    at + "/parameter",
                    "参数“" + parameter + "”不在 parameters 里，或者选项不是 " + modes);
        }
        boolean instalments = rule.mode() == Mode.INSTALMENTS;
        demand(instalments != rule.shares().isEmpty(), at + "/shares", "分期拨付要写 shares，其他方式不写");
        int sum = rule.shares().stream().mapToInt(PaymentTiming.Share::percent).sum();
        demand(!instalments || sum == WHOLE, at + "/shares", "各期比例合计是 " + sum + "%，应当是 100%");
    }

    private void entrusted(Entrusted entrusted) {
        for (Step step : scheme.steps()) {
            for (String stage : step.stages()) {
                boolean operators = step.by() == OfficeRole.OPERATOR || step.municipalBy() == OfficeRole.OPERATOR;
                demand(
                        !operators || entrusted.serviceAt(stage).isPresent(),
                        "/entrusted/services",
                        "受托运营机构办理的环节“" + stage + "”没有写进 services");
                demand(
                        !operators || entrusted.neverAt(stage).isEmpty(),
                        "/entrusted/never",
                        "环节“" + stage + "”由受托运营机构办理");
            }
        }
        for (String key : List.of(Entrusted.PAY, Entrusted.REPORT)) {
            demand(entrusted.service(key).isPresent(), "/entrusted/services", "services 里没有 " + key);
        }
    }

    private void demand(boolean holds, String pointer, String reason) {
        if (!holds) {
            throw yaml.bad(pointer, reason);
        }
    }
}
