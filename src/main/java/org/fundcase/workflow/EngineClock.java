package org.fundcase.workflow;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** Gives the engine business time, so its timers and dates follow the one clock; the engine cannot set it. */
record EngineClock(Clock business) implements org.flowable.common.engine.impl.runtime.Clock {

    @Override
    public Date getCurrentTime() {
        return Date.from(business.instant());
    }

    @Override
    public Calendar getCurrentCalendar() {
        return GregorianCalendar.from(business.instant().atZone(business.getZone()));
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone zone) {
        return GregorianCalendar.from(business.instant().atZone(zone.toZoneId()));
    }

    @Override
    public TimeZone getCurrentTimeZone() {
        return TimeZone.getTimeZone(business.getZone());
    }

    @Override
    public void setCurrentTime(Date time) {
        // The engine sets its clock when it starts; business time is set on the business clock only.
    }

    @Override
    public void setCurrentCalendar(Calendar time) {
        // The engine sets its clock when it starts; business time is set on the business clock only.
    }

    @Override
    public void reset() {
        // The business clock has no other state to go back to.
    }
}
