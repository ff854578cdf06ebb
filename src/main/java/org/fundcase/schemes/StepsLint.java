package org.fundcase.schemes;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fundcase.schemes.Step.OfficeRole;

/**
 * Whether the steps of a scheme file and its case models speak of the same work: every task of an office is done by
 * exactly one step, and what the steps leave out for a municipal unit (市级单位) the models leave out too.
 *
 * @param worked the plan items of the scheme's models that offices work on
 * @param leftOut those of them that the models leave out for a municipal unit
 */
record StepsLint(RowedYaml yaml, Scheme scheme, Set<String> worked, Set<String> leftOut) {

    /** @throws BadScheme naming the row of the first step that does not fit */
    void check() {
        IntStream.range(0, scheme.steps().size())
                .forEach(i -> check(scheme.steps().get(i), "/steps/" + i));
        for (String stage : worked) {
            List<String> steps = scheme.steps().stream()
                    .filter(step -> step.stages().contains(stage))
                    .map(Step::key)
                    .toList();
            if (steps.size() != 1) {
                throw yaml.bad(
                        "/steps",
                        "案件模型的环节“" + stage + "”" + (steps.isEmpty() ? "没有写由哪个步骤办理" : "同时写在步骤 " + steps)
                                + "，要写进一个步骤的 stages");
            }
        }
    }

    private void check(Step step, String at) {
        for (String stage : step.stages()) {
            if (!worked.contains(stage)) {
                throw yaml.bad(at + "/stages", "步骤“" + step.key() + "”的环节“" + stage + "”不在这个方案的案件模型里");
            }
        }
        if (step.by() == OfficeRole.NOBODY && !step.stages().isEmpty()) {
            throw yaml.bad(at + "/by", "步骤“" + step.key() + "”有环节要办，by 不能是 NOBODY");
        }
        boolean nobody = step.municipalBy() == OfficeRole.NOBODY;
        for (String stage : step.stages()) {
            if (nobody != leftOut.contains(stage)) {
                throw yaml.bad(
                        at + "/municipalBy",
                        "步骤“" + step.key() + "”的环节“" + stage + "”：案件模型里市级单位"
                                + (nobody ? "也要办，municipalBy 不能是 NOBODY" : "不办，municipalBy 要写 NOBODY")
                                + "，或改案件模型里用 municipalUnit 的条件");
            }
        }
    }
}
