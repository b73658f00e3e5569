import { locale, say } from "./wording.js";

const DAY = 86_400_000;

function format(date, options) {
    return new Intl.DateTimeFormat(locale(), { hourCycle: "h23", ...options }).format(date);
}

function midnight(date) {
    return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Hours and minutes. */
export function timeOfDay(date) {
    return format(date, { hour: "2-digit", minute: "2-digit" });
}

/** Weekday, day and time, for the clock. */
export function dayAndTime(date) {
    return format(date, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}

/** A key that is equal for moments of the same local day. */
export function dayKey(date) {
    return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** A day as a separator names it: today, yesterday, or the date. */
export function dayName(date, now) {
    const age = Math.round((midnight(now) - midnight(date)) / DAY);
    if (age === 0) return say("today");
    if (age === 1) return say("yesterday");
    const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
    return format(date, { day: "numeric", month: "long", weekday: "long", ...year });
}

/** A moment in the space of a list: the time today, the weekday this week, else the date. */
export function shortMoment(date, now) {
    const age = Math.round((midnight(now) - midnight(date)) / DAY);
    if (age === 0) return timeOfDay(date);
    if (age > 0 && age < 7) return format(date, { weekday: "short" });
    return format(date, { day: "numeric", month: "numeric" });
}

/** A day and time with the day as people say it. */
export function moment(date, now) {
    return `${dayName(date, now)} ${timeOfDay(date)}`;
}

/** Minutes and seconds of a recording. */
export function clockDuration(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A length of time in its two largest units. */
export function lengthOfTime(seconds) {
    const units = [["day", 86_400], ["hour", 3_600], ["minute", 60]];
    const parts = [];
    let rest = Math.round(seconds);
    for (const [unit, size] of units) {
        const amount = Math.floor(rest / size);
        rest -= amount * size;
        if (amount > 0) {
            parts.push(new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "long" }).format(amount));
        }
    }
    return parts.slice(0, 2).join(" ");
}

/** Bytes as people read them. */
export function fileSize(bytes) {
    const sizes = [["megabyte", 1_048_576], ["kilobyte", 1_024], ["byte", 1]];
    const [unit, size] = sizes.find(([, one]) => bytes >= one) ?? sizes[2];
    return new Intl.NumberFormat(locale(), { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / size);
}

/** A whole or short decimal number. */
export function number(value, digits = 0) {
    return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}
