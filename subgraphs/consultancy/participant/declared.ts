/** A seat `s` of a council `c` of the round that the request is in, held now by the person of a participant `p`. */
const seatOfRound = `select 1 from consultancy.consultancy_council c
  join consultancy.consultancy_council_seat s on s.council_id = c.id
  join consultancy.consultancy_request round on round.id = c.request_id and round.round = c.round
  where c.request_id = p.request_id and c.status <> 'CANCELLED' and s.person_id = p.person_id
    and s.ended_on is null and s.status = 'ACCEPTED'`;
const isDeclared = `exists (${seatOfRound} and s.declared_at is not null)`;

/** C7, over a participant `p`: sits in the council of the round, where his work begins when he has accepted and declared. */
export const sitsInCouncil = `(p.capacity = 'COUNCIL' and p.ended_on is null and ${isDeclared})`;

/**
 * C7, over a participant `p`: may have the materials. Of who takes part otherwise nothing is asked, unless it is a seat
 * that makes him a reviewer.
 */
export const hasDeclared = `(case when p.capacity = 'COUNCIL' then ${isDeclared}
  else not exists (${seatOfRound} and s.declared_at is null) end)`;
