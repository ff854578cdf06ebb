package org.fundcase.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.cmmn.api.delegate.DelegatePlanItemInstance;
import org.flowable.cmmn.api.listener.PlanItemInstanceLifecycleListener;
import org.flowable.cmmn.api.runtime.PlanItemInstanceState;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandContextCloseListener;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears the engine and tells our rooms. What happens during one engine command is collected, because a human task does
 * not exist yet when its plan item turns active, and told when the command ends, in the same transaction.
 */
@Component
class Bridge implements PlanItemInstanceLifecycleListener {

    private static final String COLLECTED = "fundcase.bridge";

    /**
     * A plan item that turned active or ended during a command.
     *
     * @param caseId the case
     * @param stage whose plan item it is
     * @param planItemId the instance of the plan item
     * @param isActive false if it ended
     */
    record Step(UUID caseId, Stage stage, String planItemId, boolean isActive) {}

    /** What one command did: steps in order, and the task of a plan item. */
    static final class Collected {
        final List<Step> steps = new ArrayList<>();
        final Map<String, String> taskByPlanItem = new HashMap<>();
    }

    private final ObjectProvider<TaskDesk> desk;

    /** The desk uses rooms that use the engine that uses this bridge, hence the provider. */
    Bridge(ObjectProvider<TaskDesk> desk) {
        this.desk = desk;
    }

    @Override
    public @Nullable String getSourceState() {
        return null;
    }

    @Override
    public @Nullable String getTargetState() {
        return null;
    }

    @Override
    public void stateChanged(DelegatePlanItemInstance item, String before, String after) {
        boolean active = PlanItemInstanceState.ACTIVE.equals(after);
        if (active || PlanItemInstanceState.TERMINAL_STATES.contains(after)) {
            Stage.of(item.getElementId()).ifPresent(stage -> collected()
                    .steps
                    .add(new Step(UUID.fromString(item.getCaseInstanceId()), stage, item.getId(), active)));
        }
    }

    FlowableEventListener taskListener() {
        return new AbstractFlowableEventListener() {
            @Override
            public void onEvent(FlowableEvent event) {
                if (((FlowableEngineEntityEvent) event).getEntity() instanceof Task task) {
                    collected().taskByPlanItem.put(task.getSubScopeId(), task.getId());
                }
            }

            @Override
            public boolean isFailOnException() {
                return true;
            }
        };
    }

    private Collected collected() {
        CommandContext command = Context.getCommandContext();
        if (command.getAttribute(COLLECTED) instanceof Collected already) {
            return already;
        }
        Collected collected = new Collected();
        command.addAttribute(COLLECTED, collected);
        command.addCloseListener(new TellWhenClosed(collected));
        return collected;
    }

    private final class TellWhenClosed implements CommandContextCloseListener {

        private final Collected collected;

        TellWhenClosed(Collected collected) {
            this.collected = collected;
        }

        @Override
        public void closed(CommandContext command) {
            desk.getObject().hear(collected);
        }

        @Override
        public void closing(CommandContext command) {}

        @Override
        public void afterSessionsFlush(CommandContext command) {}

        @Override
        public void closeFailure(CommandContext command) {}

        @Override
        public Integer order() {
            return 100;
        }

        @Override
        public boolean multipleAllowed() {
            return true;
        }
    }
}
