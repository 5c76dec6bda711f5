/*
 * The reference system by hand: a mirror with a log in its smallest honest form, in the words of Promela.
 *
 * It is written from the table of actions of the system, not from our machines, so that it can be held against them: same number of states,
 * same verdicts. R regions and W writes at a time, 1 to 4 each; with HASTY a write does not wait for the medium of the log.
 *
 *   spin -a -DR=3 -DW=2 reference.pml && gcc -O3 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m1000000
 *
 * Distinct states: 19243 (R=2, W=2), 293003 (3, 2), 3789649 (4, 2), 9666557 (3, 3).
 */
#ifndef R
#define R 2
#endif
#ifndef W
#define W 2
#endif

/* Macros that say a thing of every region, of every slot, or of one slot and every region. */
#if R == 1
#define EACH_REGION(say) say(0)
#define EACH_REGION_FOR(say, w) say(w, 0)
#elif R == 2
#define EACH_REGION(say) say(0) say(1)
#define EACH_REGION_FOR(say, w) say(w, 0) say(w, 1)
#elif R == 3
#define EACH_REGION(say) say(0) say(1) say(2)
#define EACH_REGION_FOR(say, w) say(w, 0) say(w, 1) say(w, 2)
#else
#define EACH_REGION(say) say(0) say(1) say(2) say(3)
#define EACH_REGION_FOR(say, w) say(w, 0) say(w, 1) say(w, 2) say(w, 3)
#endif
#if W == 1
#define EACH_SLOT(say) say(0)
#define SOME_SLOT(is, r) (is(0, r))
#elif W == 2
#define EACH_SLOT(say) say(0) say(1)
#define SOME_SLOT(is, r) (is(0, r) || is(1, r))
#elif W == 3
#define EACH_SLOT(say) say(0) say(1) say(2)
#define SOME_SLOT(is, r) (is(0, r) || is(1, r) || is(2, r))
#else
#define EACH_SLOT(say) say(0) say(1) say(2) say(3)
#define SOME_SLOT(is, r) (is(0, r) || is(1, r) || is(2, r) || is(3, r))
#endif

/* A region: the log's bit in memory (1 is dirty), in sync, being copied, the bit in the device's cache, on its medium; do the legs differ? */
typedef Region { bit mem; bit syn = 1; bit rec; bit cac; bit med; bit dif }
Region region[R];

/* A write: its region, R for none; on each leg 0 not issued, 1 issued, 2 landed, 3 acknowledged. */
typedef Slot { unsigned on : 3 = R; unsigned leg0 : 2; unsigned leg1 : 2 }
Slot slot[W];

bit up = 1;

#define isOn(w, r) (slot[w].on == r)
#define isTorn(w, r) (slot[w].on == r && (slot[w].leg0 >= 2) != (slot[w].leg1 >= 2))

#define START(w, r) :: d_step { up && slot[w].on == R && !region[r].rec -> slot[w].on = r; region[r].mem = 1 }
#ifdef HASTY
#define mayIssue(r) region[r].cac
#else
#define mayIssue(r) (region[r].cac && region[r].med)
#endif
#define LEG(w, leg) \
  :: d_step { up && slot[w].on != R && slot[w].leg == 0 && mayIssue(slot[w].on) -> slot[w].leg = 1 } \
  :: d_step { up && slot[w].leg == 1 -> slot[w].leg = 2 } \
  :: d_step { up && slot[w].leg == 2 -> slot[w].leg = 3 }
#define FORGET(w) slot[w].on = R; slot[w].leg0 = 0; slot[w].leg1 = 0;
#define SLOT(w) \
  EACH_REGION_FOR(START, w) \
  LEG(w, leg0) \
  LEG(w, leg1) \
  :: d_step { up && slot[w].leg0 == 3 && slot[w].leg1 == 3 -> FORGET(w) }

#define REGION(r) \
  :: d_step { up && region[r].cac != region[r].mem -> region[r].cac = region[r].mem } \
  :: d_step { up && region[r].med != region[r].cac -> region[r].med = region[r].cac } \
  :: d_step { up && region[r].mem && region[r].syn && !SOME_SLOT(isOn, r) -> region[r].mem = 0 } \
  :: d_step { up && !region[r].syn && !region[r].rec && !SOME_SLOT(isOn, r) -> region[r].rec = 1 } \
  :: d_step { up && region[r].rec -> region[r].rec = 0; region[r].syn = 1; region[r].dif = 0 }

#define LOSE(r) \
  region[r].dif = region[r].dif || SOME_SLOT(isTorn, r); \
  region[r].mem = 0; region[r].syn = 0; region[r].rec = 0; region[r].cac = 0;
#define READ(r) region[r].mem = region[r].med; region[r].cac = region[r].med; region[r].syn = !region[r].med;

/* What may never be: the legs differ and the medium does not say dirty; or they differ and the log says that they are in sync. */
#define LAWS(r) \
  :: d_step { region[r].dif && !region[r].med -> assert(false) } \
  :: d_step { up && region[r].syn && region[r].dif -> assert(false) }

active proctype system() {
end:
  do
  EACH_SLOT(SLOT)
  EACH_REGION(REGION)
  :: d_step { up -> up = 0; EACH_REGION(LOSE) EACH_SLOT(FORGET) }
  :: d_step { !up -> up = 1; EACH_REGION(READ) }
  EACH_REGION(LAWS)
  od
}
