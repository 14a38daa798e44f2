package brussels.irisflow.directory;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, String> {

  /** The person, kept from others until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Person p where p.name = :name")
  Optional<Person> forChange(String name);

  boolean existsByNameIgnoreCase(String name);

  /** Those whose last day has passed and whose account is still open. */
  @Query("select p from Person p where p.active and p.lastDay < :day order by p.name")
  List<Person> gone(LocalDate day);

  @Query("select count(p) from Person p join p.roles r where p.active and r = :role")
  long playing(String role);
}
