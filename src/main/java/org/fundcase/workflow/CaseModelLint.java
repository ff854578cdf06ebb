package org.fundcase.workflow;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.fundcase.schemes.CheckCaseModel;
import org.springframework.stereotype.Component;

/**
 * Refuses the shapes of a case model that the engine takes and then runs otherwise than they read: cases that end at
 * once, never end or cannot be reopened, tasks that nobody gets, and anything that would let a model run code.
 */
@Component
class CaseModelLint implements CheckCaseModel {

    private static final Pattern NOT_MUNICIPAL =
            Pattern.compile("(?:!|not )\\s*\\(?\\s*municipalUnit\\b|municipalUnit\\s*==\\s*false");

    private static final Set<String> LISTENERS = Set.of("userEventListener", "timerEventListener", "eventListener");

    @Override
    public void check(Path file, byte[] model) {
        try {
            ModelElement definitions = ModelElement.parse(model);
            new ModelVocabulary(file).check(definitions);
            definitions.all().filter(one -> one.name().equals("casePlanModel")).forEach(plan -> new Rules(file, plan)
                    .check());
        } catch (XMLStreamException notXml) {
            throw BadCaseModel.unreadable(file, notXml);
        }
    }

    @Override
    public Set<String> officeStages(byte[] model) {
        return officeStages(checked(model).all());
    }

    @Override
    public Set<String> stagesLeftOutForMunicipalUnits(byte[] model) {
        ModelElement definitions = checked(model);
        Set<String> sentries = definitions
                .all()
                .filter(one ->
                        one.name().equals("sentry") && one.all().anyMatch(CaseModelLint::leavesOutMunicipalUnits))
                .map(sentry -> sentry.attribute("id"))
                .collect(Collectors.toSet());
        Set<String> leftOut = definitions
                .all()
                .filter(one -> one.name().equals("planItem"))
                .filter(item -> !item.children("entryCriterion").isEmpty()
                        && item.children("entryCriterion").stream()
                                .allMatch(entry -> sentries.contains(entry.attribute("sentryRef"))))
                .flatMap(item -> Stream.of(item.attribute("id"), item.attribute("definitionRef")))
                .collect(Collectors.toSet());
        return officeStages(definitions
                .all()
                .filter(one -> leftOut.contains(one.attribute("id")))
                .flatMap(ModelElement::all));
    }

    private static boolean leavesOutMunicipalUnits(ModelElement one) {
        return one.name().equals("condition")
                && NOT_MUNICIPAL.matcher(one.text()).find();
    }

    private static Set<String> officeStages(Stream<ModelElement> elements) {
        return elements.filter(one -> one.name().equals("planItem"))
                .flatMap(item -> Stage.of(item.attribute("id")).stream())
                .filter(Stage::isOfOffice)
                .map(Stage::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ModelElement checked(byte[] model) {
        try {
            return ModelElement.parse(model);
        } catch (XMLStreamException notXml) {
            throw new IllegalArgumentException("The model was not checked before", notXml);
        }
    }

    /** What is asked of one plan, whose definitions may stand at any depth. */
    private record Rules(Path file, ModelElement plan, Map<String, ModelElement> byId) {

        Rules(Path file, ModelElement plan) {
            this(
                    file,
                    plan,
                    plan.all()
                            .filter(one -> !one.attribute("id").isEmpty())
                            .collect(Collectors.toMap(
                                    one -> one.attribute("id"), Function.identity(), (first, again) -> first)));
        }

        void check() {
            plan.all().filter(one -> one.name().equals("planItem")).forEach(this::planItem);
            plan.all()
                    .filter(one -> one.name().equals("stage") || one.equals(plan))
                    .forEach(this::stage);
            boolean reopens = plan.children().stream()
                    .anyMatch(one -> one.attribute("flowable:eventType").equals("reactivate"));
            demand(
                    reopens,
                    plan,
                    "没有重新办理的监听（eventListener flowable:eventType=\"reactivate\"），结案后不能再打开 (no reactivation listener)");
        }

        private void planItem(ModelElement item) {
            ModelElement definition = referred(item, item.attribute("definitionRef"));
            if (LISTENERS.contains(definition.name())) {
                demand(
                        item.holds("flowable:parentCompletionRule"),
                        item,
                        "监听可能永远不发生，要写 flowable:parentCompletionRule，否则阶段永远不结束 (listener without completion rule)");
            }
            known(item, definition);
            List<ModelElement> entries = item.children("entryCriterion");
            boolean allAsk = entries.stream()
                    .map(entry -> referred(entry, entry.attribute("sentryRef")))
                    .allMatch(sentry -> sentry.holds("ifPart"));
            demand(
                    entries.size() < 2 || allAsk,
                    item,
                    "有两个进入条件时，每个都要写 ifPart，否则引擎会出错 (two entry criteria, one without ifPart)");
        }

        /** A human task under another name would be nobody's, a listener under another name could not be told. */
        private void known(ModelElement item, ModelElement definition) {
            String id = item.attribute("id");
            if (definition.name().equals("humanTask")) {
                demand(Stage.of(id).isPresent(), item, "系统不认识这个环节，任务会没有人收到 (not in the stage vocabulary)");
            }
            if (definition.name().equals("userEventListener")) {
                boolean told = Arrays.stream(Signal.values())
                        .anyMatch(signal -> signal.id().equals(id));
                demand(told, item, "系统不认识这个信号，监听永远不会发生 (not in the signal vocabulary)");
            }
        }

        private void stage(ModelElement stage) {
            List<ModelElement> items = stage.children("planItem");
            boolean waits = items.stream()
                    .anyMatch(item -> !LISTENERS.contains(
                            referred(item, item.attribute("definitionRef")).name()));
            demand(waits, stage, "只有监听、没有任务的阶段会立即结束；等待要用 isBlocking 的 task (a lone listener is no wait)");
        }

        private ModelElement referred(ModelElement from, String id) {
            ModelElement found = byId.get(id);
            if (found == null) {
                throw BadCaseModel.at(file, from, "引用的“" + id + "”不在模型里 (dangling reference)");
            }
            return found;
        }

        private void demand(boolean holds, ModelElement element, String reason) {
            if (!holds) {
                throw BadCaseModel.at(file, element, reason);
            }
        }
    }
}
